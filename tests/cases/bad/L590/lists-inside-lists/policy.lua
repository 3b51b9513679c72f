policy "vn/ha-noi/2018"
act "hn-2018"

oblige "all-in-writing" {
  cites = "seed-1:21",
  must  = item.opinions:any(function(a)
    return item.opinions:any(function(b)
      return item.opinions:any(function(c)
        return item.opinions:any(function(d)
          return item.opinions:any(function(e)
            return item.opinions:any(function(f)
              return item.opinions:any(function(g)
                return item.opinions:any(function(o) return o.written end)
              end)
            end)
          end)
        end)
      end)
    end)
  end),
}
