import json

# #region lines
layers = []
for layer in model.layers:  # of keras.layers.Dense
    kernel, bias = layer.get_weights()
    layers.append({"weights": kernel.T.tolist(), "bias": bias.tolist(), "activation": layer.activation.__name__})
json.dump({"layers": layers}, open("export.json", "w"))
# #endregion lines
