import json

# #region lines
layers = []
for module in model:  # an nn.Sequential of nn.Linear and nn.ReLU
    if hasattr(module, "weight"): layers.append({"weights": module.weight.tolist(), "bias": module.bias.tolist(), "activation": "linear"})
    else: layers[-1]["activation"] = type(module).__name__.lower()
json.dump({"layers": layers}, open("export.json", "w"))
# #endregion lines
