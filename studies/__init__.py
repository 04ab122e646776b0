"""Reports on published claims, from synthesis of hwsim's own hardware: data, text and figure of each from one
command."""
