// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Objects that other methods have filled before one works on all of it.


#include <functional>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

struct Page { std::string text; int number; };
void render(const Page &page);

class PrintJob {
public:
  void append(Page page) { pages_.push_back(std::move(page)); }

  void print() {
    std::vector<std::thread> running;
    for (const Page &page : pages_)
      running.emplace_back(render, std::cref(page));
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    for (auto &one : running)
      one.join();
  }

private:
  std::vector<Page> pages_;
};

class Sheet {
public:
  void set(int row, const std::string &formula) { cells_[row] = {formula, row}; }

  void recalculate(int depth) {
    std::vector<std::future<void>> running;
    for (auto &[row, cell] : cells_)
      running.push_back(std::async(std::launch::async, render, std::cref(cell)));
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }

private:
  std::map<int, Page> cells_;
};

// OK: what there is to do is the query, and nothing says how many shards there are.
struct Query { std::vector<Page> pages; };
class Shards {
public:
  void attach(Page shard) { shards_.push_back(std::move(shard)); }

  void ask(const Query &query) {
    std::vector<std::thread> running;
    for (const Page &shard : shards_)
      running.emplace_back([&] { render(shard); render(query.pages.front()); });
    for (auto &one : running)
      one.join();
  }

private:
  std::vector<Page> shards_;
};

// OK: peers come and go; the list lives as long as the node.
class Node {
public:
  void join(std::string peer) { peers_[peer] = {peer, 1}; }
  void leave(const std::string &peer) { peers_.erase(peer); }

  void ping() {
    std::vector<std::thread> running;
    for (const auto &[name, peer] : peers_)
      running.emplace_back(render, std::cref(peer));
    for (auto &one : running)
      one.join();
  }

private:
  std::map<std::string, Page> peers_;
};

// OK: the parts that the program is put together from.
struct Service { virtual ~Service() = default; virtual void run() = 0; };
class Host {
public:
  void add(std::unique_ptr<Service> service) { services_.push_back(std::move(service)); }

  void runAll() {
    std::vector<std::thread> running;
    for (auto &service : services_)
      running.emplace_back([&service] { service->run(); });
    for (auto &one : running)
      one.join();
  }

private:
  std::vector<std::unique_ptr<Service>> services_;
};

class Hooks {
public:
  void atExit(std::function<void()> hook) { hooks_.push_back(std::move(hook)); }

  void run() {
    std::vector<std::thread> running;
    for (auto &hook : hooks_)
      running.emplace_back(hook);
    for (auto &one : running)
      one.join();
  }

private:
  std::vector<std::function<void()>> hooks_;
};

// OK: a thread for each port, for as long as the server is there.
class Server {
public:
  void listenOn(int port) { ports_.push_back(port); }
  void start() {
    for (int port : ports_)
      threads_.emplace_back(&Server::serve, this, port);
  }
  ~Server() {
    for (auto &thread : threads_)
      thread.join();
  }

private:
  void serve(int port);
  std::vector<int> ports_;
  std::vector<std::thread> threads_;
};

// OK: no more than sixteen.
class SmallJob {
public:
  bool append(Page page) {
    if (pages_.size() >= 16)
      return false;
    pages_.push_back(std::move(page));
    return true;
  }

  void print() {
    std::vector<std::thread> running;
    for (const Page &page : pages_)
      running.emplace_back(render, std::cref(page));
    for (auto &one : running)
      one.join();
  }

private:
  std::vector<Page> pages_;
};

// OK: it gives others its elements, and lives on.
class Registry {
public:
  void add(Page page) { pages_.push_back(std::move(page)); }
  Page &at(int i) { return pages_[i]; }

  void refresh() {
    std::vector<std::thread> running;
    for (const Page &page : pages_)
      running.emplace_back(render, std::cref(page));
    for (auto &one : running)
      one.join();
  }

private:
  std::vector<Page> pages_;
};

// The member holds what a request brought.
struct Request { std::vector<std::string> uris; };
void lookup(const std::string &uri);
class Session {
public:
  void receive(const Request &req) { pending_ = req.uris; }
  void flush() {
    for (auto &uri : pending_)
      std::thread(lookup, uri).detach();
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }

private:
  std::vector<std::string> pending_;
};

// OK: numbers alone are no data; nothing says how many shards there are.
void beat(int port);
class Cluster {
public:
  void addShard(int port) { ports_.push_back(port); }
  void heartbeat() {
    std::vector<std::thread> beats;
    for (int port : ports_)
      beats.emplace_back(beat, port);
    for (auto &one : beats)
      one.join();
  }

private:
  std::vector<int> ports_;
};
