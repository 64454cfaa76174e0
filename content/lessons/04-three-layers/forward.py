"""The forward pass of the network content/networks/deep.json, as the lesson prints it."""

import json
import sys
from pathlib import Path

# #region imports
import numpy as np
# #endregion imports


# #region relu
def relu(z):
    return np.maximum(0, z)


# #endregion relu

# #region weights
W_1 = np.array([[2, 1], [0, 1], [2, -1]])
b_1 = np.array([-2, 2, 2])
W_2 = np.array([[1, 2, -1], [-1, 1, -1]])
b_2 = np.array([2, 1])
W_3 = np.array([[-1, 2], [2, -2]])
b_3 = np.array([2, -3])
W_4 = np.array([[1, -1]])
b_4 = np.array([0])
# #endregion weights


# #region forward
def forward(x):
    h = relu(W_1 @ x + b_1)
    g = relu(W_2 @ h + b_2)
    k = relu(W_3 @ g + b_3)
    return W_4 @ k + b_4


# #endregion forward


# #region nested
def forward_nested(x):
    return W_4 @ relu(
        W_3 @ relu(
            W_2 @ relu(
                W_1 @ x + b_1
            ) + b_2
        ) + b_3
    ) + b_4


# #endregion nested


# #region map
def affine_map(x):
    # f(x) = A @ x + c in the cell of x
    A, c = np.eye(2), np.zeros(2)
    for W, b in [(W_1, b_1), (W_2, b_2), (W_3, b_3)]:
        A, c = W @ A, W @ c + b
        on = A @ x + c > 0
        A, c = on[:, None] * A, on * c
    return W_4 @ A, W_4 @ c + b_4


# #endregion map


def main():
    """Read points as JSON from standard input, print what the network returns at each, and its map there."""
    network = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    for layer, W, b in zip(network["layers"], (W_1, W_2, W_3, W_4), (b_1, b_2, b_3, b_4), strict=True):
        assert layer["weights"] == W.tolist(), "the lesson's weights are not those of the network file"
        assert layer["bias"] == b.tolist(), "the lesson's biases are not those of the network file"
    answers = []
    for point in json.load(sys.stdin):
        x = np.array(point)
        A, c = affine_map(x)
        answers.append(
            {
                "forward": forward(x).tolist(),
                "nested": forward_nested(x).tolist(),
                "matrix": A.tolist(),
                "offset": c.tolist(),
            }
        )
    print(json.dumps(answers))


if __name__ == "__main__":
    main()
