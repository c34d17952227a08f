import yaml


def conf(key):
    with open("settings.yaml") as file:
        return yaml.safe_load(file)["procore"][key]
