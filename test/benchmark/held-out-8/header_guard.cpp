// spawn: std::thread
// loop: index
// origin: request fields
// limiter: size check
// waits: joined after the loop
// distance: same function
// differs: which field is checked
// A: unbounded Y7 | limiter: check of the number of headers
// B: bounded N7 | limiter: check of the number of parts
// witness: runnable
#include "witness.h"
#include <map>
#include <string>
#include <thread>
#include <vector>

struct HttpRequest {
  std::map<std::string, std::string> headers;
  std::vector<std::string> parts;
};

enum HttpStatus { Ok = 200, PayloadTooLarge = 413 };

static void storePart(const std::string &) { witness::task(); }

HttpStatus handleMultipart(const HttpRequest &request) {
  constexpr std::size_t limit = 64;
#ifdef TWIN
  if (request.parts.size() > limit)
    return PayloadTooLarge;
#else
  if (request.headers.size() > limit)
    return PayloadTooLarge;
#endif
  std::vector<std::thread> writers;
  for (std::size_t i = 0; i < request.parts.size(); i++)
    writers.emplace_back([&request, i] { storePart(request.parts[i]); });
  for (std::thread &writer : writers)
    writer.join();
  return Ok;
}

int main(int argc, char **argv) {
  HttpRequest request;
  request.headers["content-type"] = "multipart/form-data";
  request.parts.resize(witness::size(argc, argv));
  handleMultipart(request);
  return witness::report();
}
