// trap: T45 T19
// spawn: std::thread joined
// loop: range-for
// origin: parameter
// waits: after the loop
// distance: member of a class
// differs: lifetime of the object that holds the semaphore
// A: unbounded Y6 | limiter: member semaphore of an object made for each element
// B: bounded N4 | limiter: member semaphore of one object
// witness: runnable
#include "witness.h"
#include <list>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

class Client {
public:
  explicit Client(std::string endpoint) : endpoint_(std::move(endpoint)) {}

  std::thread request(std::string path) {
    budget_.acquire();
    return std::thread([this, path = std::move(path)] {
      witness::task();
      if (path == endpoint_)
        std::puts("loop");
      budget_.release();
    });
  }

private:
  std::string endpoint_;
  std::counting_semaphore<8> budget_{8};
};

void fetchAll(const std::vector<std::string> &paths) {
  std::list<Client> clients;
  std::vector<std::thread> requests;
#ifdef TWIN
  clients.emplace_back("https://api.example");
#endif
  for (const auto &p : paths) {
#ifndef TWIN
    clients.emplace_back("https://api.example");
#endif
    requests.push_back(clients.back().request(p));
  }
  for (auto &r : requests)
    r.join();
}

int main(int argc, char **argv) {
  fetchAll(std::vector<std::string>(witness::size(argc, argv), "/v1/items"));
  return witness::report();
}
