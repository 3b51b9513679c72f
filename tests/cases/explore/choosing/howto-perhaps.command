howto open.yaml --comply --fix begun --fix fairs/spring/days
