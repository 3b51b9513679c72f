howto begun.yaml --comply --fix fairs/spring/days
