-- expect: L141
collectgarbage 'count'
