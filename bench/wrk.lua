-- Sends one request again and again, or the lines of a file, each once: path, cookie, body.
-- Afterwards prints one line of JSON, as wrk's own text has no 95th percentile.

local lines, at, fixed = nil, 0, nil

local function headers_with(cookie, fields)
  local headers = { ["Cookie"] = cookie, ["Accept-Language"] = "en" }
  for name, text in string.gmatch(fields or "", "([%w-]+)=([^;]+)") do
    headers[name] = text
  end
  return headers
end

function init(args)
  if args[1] == "file" then
    lines = {}
    for line in io.lines(args[2]) do
      local path, cookie, body = string.match(line, "^(.-)\t(.-)\t(.*)$")
      lines[#lines + 1] = { path, cookie, body }
    end
  else
    fixed = wrk.format("GET", args[2], headers_with(args[3], args[4]))
  end
end

function request()
  if fixed then
    return fixed
  end
  at = at + 1
  local path, cookie, body = unpack(lines[(at - 1) % #lines + 1])
  local headers = headers_with(cookie)
  headers["Content-Type"] = "application/x-www-form-urlencoded"
  headers["Origin"] = string.format("http://%s:%s", wrk.host, wrk.port)
  return wrk.format("POST", path, headers, body)
end

function done(summary, latency, requests)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format(
    '\nJSON {"requests": %d, "seconds": %f, "failed": %d, "bytes": %d, "p50_ms": %f, "p95_ms": %f, "p99_ms": %f}\n',
    summary.requests, summary.duration / 1e6, failed, summary.bytes,
    latency:percentile(50) / 1e3, latency:percentile(95) / 1e3, latency:percentile(99) / 1e3
  ))
end
