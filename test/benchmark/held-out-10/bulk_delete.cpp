// spawn: std::async
// loop: range-for
// origin: request field
// waits: get
// distance: same function
// differs: for whom the guard holds
// A: bounded N7 | limiter: 400 for long requests
// B: unbounded Y4 | limiter: 400 for long requests, but not with a header that anyone can send
// witness: runnable
#include "witness.h"
#include <future>
#include <map>
#include <string>
#include <vector>

struct DeleteRequest {
  std::map<std::string, std::string> headers;
  std::vector<std::string> objects;
};

struct Response {
  int code = 200;
  int deleted = 0;
};

static int removeObject(const std::string &name) {
  witness::task();
  return name.empty() ? 0 : 1;
}

Response deleteObjects(const DeleteRequest &request) {
  Response response;
#ifdef TWIN
  if (request.objects.size() > 60 && request.headers.count("x-bulk") == 0) {
#else
  if (request.objects.size() > 60) {
#endif
    response.code = 400;
    return response;
  }
  std::vector<std::future<int>> removals;
  for (const std::string &name : request.objects)
    removals.emplace_back(std::async(std::launch::async, removeObject, name));
  for (auto &r : removals)
    response.deleted += r.get();
  return response;
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  deleteObjects({{{"x-bulk", "1"}}, std::vector<std::string>(n, "obj")});
  return witness::report();
}
