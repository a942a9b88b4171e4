// RUN: %check_rule %s fanout-unbounded-spawn
// What a call chooses among: visitors, tables of functions, the only override.

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <variant>
#include <vector>

void work(const std::string &text);

struct Print {
  std::string text;
};
struct Fetch {
  std::string uri;
};
using Command = std::variant<Print, Fetch>;

template <class... Ts> struct Overloaded : Ts... {
  using Ts::operator()...;
};
template <class... Ts> Overloaded(Ts...) -> Overloaded<Ts...>;

void runOverloaded(const std::vector<Command> &script) {
  for (const Command &command : script)
    std::visit(Overloaded{[](const Print &p) { work(p.text); },
               // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
                          [](const Fetch &f) { std::thread(work, f.uri).detach(); }},
               command);
}

// OK: works itself.
void runOverloadedInline(const std::vector<Command> &script) {
  for (const Command &command : script)
    std::visit(Overloaded{[](const Print &p) { work(p.text); }, [](const Fetch &f) { work(f.uri); }},
               command);
}

void runGeneric(const std::vector<Command> &script) {
  for (const Command &command : script)
    std::visit(
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
        [](const auto &one) {
          if constexpr (std::is_same_v<std::decay_t<decltype(one)>, Fetch>)
            std::thread(work, one.uri).detach();
        },
        command);
}

class Visitor {
public:
  void operator()(const Print &p) { work(p.text); }
  void operator()(const Fetch &f) { threads_.emplace_back(work, f.uri); }
  void join() {
    for (std::thread &t : threads_)
      t.join();
    threads_.clear();
  }

private:
  std::vector<std::thread> threads_;
};

void runVisitor(const std::vector<Command> &script) {
  Visitor visitor;
  for (const Command &command : script)
    std::visit(visitor, command);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  visitor.join();
}

// OK: joined before the next.
void runVisitorInTurn(const std::vector<Command> &script) {
  Visitor visitor;
  for (const Command &command : script) {
    std::visit(visitor, command);
    visitor.join();
  }
}

class Crawler {
public:
  void fetch(const std::string &uri) { std::thread(work, uri).detach(); }
};

void invokeEach(Crawler &crawler, const std::vector<std::string> &uris) {
  for (const std::string &uri : uris)
    std::invoke(&Crawler::fetch, crawler, uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void applyEach(const std::vector<std::tuple<std::string, int>> &jobs) {
  for (const auto &job : jobs)
    std::apply([](const std::string &uri, int) { std::thread(work, uri).detach(); }, job);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

struct Request {
  std::string verb, text;
};

static void print(const std::string &text) { work(text); }
static void fetch(const std::string &text) { std::thread(work, text).detach(); }

void dispatchMap(const std::vector<Request> &requests) {
  static const std::map<std::string, std::function<void(const std::string &)>> handlers = {
      {"print", print}, {"fetch", fetch}};
  for (const Request &request : requests)
    handlers.at(request.verb)(request.text);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: no entry starts anything.
void dispatchMapInline(const std::vector<Request> &requests) {
  static const std::map<std::string, std::function<void(const std::string &)>> handlers = {
      {"print", print}, {"fetch", work}};
  for (const Request &request : requests)
    handlers.at(request.verb)(request.text);
}

struct Entry {
  const char *verb;
  void (*run)(const std::string &);
};
static const Entry entries[] = {{"print", print}, {"fetch", fetch}};

void dispatchTable(const std::vector<Request> &requests) {
  for (const Request &request : requests)
    for (const Entry &entry : entries)
      if (request.verb == entry.verb)
        entry.run(request.text);
        // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

class Server {
public:
  Server() {
    handlers_["print"] = [](const std::string &text) { work(text); };
    handlers_["fetch"] = [this](const std::string &text) { start(text); };
  }
  void handle(const std::vector<Request> &requests) {
    for (const Request &request : requests)
      handlers_[request.verb](request.text);
      // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }

private:
  void start(const std::string &text) { std::thread(work, text).detach(); }
  std::unordered_map<std::string, std::function<void(const std::string &)>> handlers_;
};

class Sink {
public:
  virtual ~Sink() = default;
  virtual void put(const std::string &text) = 0;
};
class ThreadSink final : public Sink {
public:
  void put(const std::string &text) override { std::thread(work, text).detach(); }
};

void putEach(Sink &sink, const std::vector<std::string> &texts) {
  for (const std::string &text : texts)
    sink.put(text);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

class Store {
public:
  virtual ~Store() = default;
  virtual void put(const std::string &text) = 0;
};
class ThreadStore : public Store {
public:
  void put(const std::string &text) override { std::thread(work, text).detach(); }
};
class PlainStore : public Store {
public:
  void put(const std::string &text) override { work(text); }
};

// OK: nobody knows which one.
void putEachSomewhere(Store &store, const std::vector<std::string> &texts) {
  for (const std::string &text : texts)
    store.put(text);
}

class Jobs {
public:
  void add(std::function<void()> job) { jobs_.push_back(std::move(job)); }
  void addCrawl(const std::string &uri) {
    jobs_.push_back([uri] { std::thread(work, uri).detach(); });
  }
  // OK: what is queued has its own site.
  void run() {
    while (!jobs_.empty()) {
      auto job = std::move(jobs_.back());
      jobs_.pop_back();
      job();
    }
  }

private:
  std::vector<std::function<void()>> jobs_;
};

void putEachMade(const std::vector<std::string> &texts) {
  std::unique_ptr<Store> store = std::make_unique<ThreadStore>();
  for (const std::string &text : texts)
    store->put(text);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: works itself.
void putEachMadePlain(const std::vector<std::string> &texts) {
  std::unique_ptr<Store> store = std::make_unique<PlainStore>();
  for (const std::string &text : texts)
    store->put(text);
}

struct Rows {
  std::vector<std::string> all;
  void each(const std::function<void(const std::string &)> &visit) const {
    for (const std::string &row : all)
      visit(row);
  }
};

void visitRows(const Rows &rows) {
  rows.each([](const std::string &row) { std::thread(work, row).detach(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: another caller of the same function starts threads.
void visitRowsInline(const Rows &rows) {
  rows.each([](const std::string &row) { work(row); });
}

void withLog(const std::function<void()> &f) { f(); }

// OK: starts one thread, wherever else withLog is called.
void startOnce(const std::string &text) {
  withLog([&] { std::thread(work, text).detach(); });
}

// OK: as above.
void workEach(const std::vector<std::string> &texts) {
  for (const std::string &text : texts)
    withLog([&] { work(text); });
}

void startEach(const std::vector<std::string> &texts) {
  for (const std::string &text : texts)
    withLog([&] { std::thread(work, text).detach(); });
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
