// spawn: std::thread
// loop: range-for
// origin: batch parameter
// waits: join in the base class
// distance: base class
// differs: what the derived class does
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: the derived class joins its thread
// witness: runnable
#include "witness.h"
#include <string>
#include <thread>
#include <vector>

template <class Derived> class BatchHandler {
 public:
  void Handle(const std::vector<std::string>& batch) {
    Begin(batch.size());
    for (const auto& record : batch) static_cast<Derived*>(this)->Process(record);
    for (auto& t : threads_)
      if (t.joinable()) t.join();
    threads_.clear();
  }

 protected:
  void Begin(size_t n) { expected_ = n; }
  std::vector<std::thread> threads_;

 private:
  size_t expected_ = 0;
};

class AuditHandler : public BatchHandler<AuditHandler> {
 public:
  void Process(const std::string& record) {
    threads_.emplace_back([&record] { Persist(record); });
#ifdef TWIN
    threads_.back().join();
#endif
  }

 private:
  static void Persist(const std::string&) { witness::task(); }
};

int main(int argc, char** argv) {
  AuditHandler handler;
  handler.Handle(std::vector<std::string>(witness::size(argc, argv), "login"));
  return witness::report();
}
