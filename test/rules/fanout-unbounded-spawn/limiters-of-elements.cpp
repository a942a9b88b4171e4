// RUN: %check_rule %s fanout-unbounded-spawn
// A limiter in an object that each round adds limits the work of one round.

#include <deque>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

using Uris = std::vector<std::string>;
void lookup(const std::string &uri);

class Client {
public:
  std::thread request(std::string uri) {
    slots_.acquire();
    return std::thread([this, uri] {
      lookup(uri);
      slots_.release();
    });
  }

private:
  std::counting_semaphore<> slots_{8};
};

void oneForEach(const Uris &uris) {
  std::deque<Client> clients;
  std::vector<std::thread> threads;
  for (const auto &uri : uris) {
    clients.emplace_back();
    threads.push_back(clients.back().request(uri));
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  for (auto &thread : threads)
    thread.join();
}

// OK
void oneForAll(const Uris &uris) {
  std::deque<Client> clients;
  std::vector<std::thread> threads;
  clients.emplace_back();
  for (const auto &uri : uris)
    threads.push_back(clients.back().request(uri));
  for (auto &thread : threads)
    thread.join();
}

// OK: a new one only now and then; who knows how often.
void sometimesANewOne(const Uris &uris, const std::string &marked) {
  std::deque<Client> clients(1);
  std::vector<std::thread> threads;
  for (const auto &uri : uris) {
    if (uri == marked)
      clients.emplace_back();
    threads.push_back(clients.back().request(uri));
  }
  for (auto &thread : threads)
    thread.join();
}
