// spawn: boost::thread_group::create_thread
// loop: iterator for
// origin: vector of invoices
// waits: join_all
// distance: helper class
// differs: what ends a batch
// A: unbounded Y3 | limiter: batches as long as the account stays the same
// B: bounded N6 | limiter: batches of eight threads
// libraries: -lboost_thread -lboost_system
// witness: runnable
#include "witness.h"
#include <boost/thread.hpp>
#include <memory>
#include <string>
#include <vector>

namespace billing {

struct Invoice {
  std::string account;
  unsigned pages;
};

class RenderBatch {
public:
  ~RenderBatch() { flush(); }

  void add(const Invoice &invoice) {
#ifndef TWIN
    if (group_ && invoice.account != account_)
#else
    if (group_ && group_->size() >= 8)
#endif
      flush();
    if (!group_)
      group_ = std::make_unique<boost::thread_group>();
    account_ = invoice.account;
    group_->create_thread([&invoice] { render(invoice); });
  }

  void flush() {
    if (group_)
      group_->join_all();
    group_.reset();
  }

private:
  static void render(const Invoice &invoice) {
    witness::task();
    (void)invoice.pages;
  }

  std::unique_ptr<boost::thread_group> group_;
  std::string account_;
};

void renderRun(const std::vector<Invoice> &run) {
  RenderBatch batch;
  for (auto it = run.begin(); it != run.end(); ++it)
    batch.add(*it);
}

} // namespace billing

int main(int argc, char **argv) {
  std::vector<billing::Invoice> run(witness::size(argc, argv), {"4711", 2});
  billing::renderRun(run);
  return witness::report();
}
