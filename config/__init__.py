"""Settings, URLs and everything between the web server and the apps."""
