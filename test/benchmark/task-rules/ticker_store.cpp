// rule: fanout-blocking-log-in-task
// differs: how the logger was made
// A: reported | an ordinary spdlog logger: the failing thread writes to stderr itself
// B: silent | a non-blocking asynchronous logger; lines go to a queue that drops the oldest
// packages: spdlog
#include <spdlog/async.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <charconv>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

class TickerStore {
public:
  TickerStore() {
#ifdef TWIN
    log_ = spdlog::create_async_nb<spdlog::sinks::stderr_color_sink_mt>("ticker");
#else
    log_ = spdlog::create<spdlog::sinks::stderr_color_sink_mt>("ticker");
#endif
  }

  void ingest(const std::vector<std::string> &quotes) {
    std::vector<std::thread> parsers;
    for (const auto &quote : quotes)
      parsers.emplace_back([this, &quote] { parse(quote); });
    for (auto &p : parsers)
      p.join();
  }

private:
  void parse(const std::string &quote) {
    const auto colon = quote.find(':');
    long cents = 0;
    if (colon == std::string::npos) {
      log_->error("quote without a symbol: {}", quote);
      return;
    }
    const char *first = quote.data() + colon + 1;
    const auto [end, ec] = std::from_chars(first, quote.data() + quote.size(), cents);
    if (ec != std::errc()) {
      log_->error("quote without a price: {}", quote);
      return;
    }
    std::lock_guard lock(mutex_);
    last_[quote.substr(0, colon)] = cents;
  }

  std::shared_ptr<spdlog::logger> log_;
  std::mutex mutex_;
  std::map<std::string, long> last_;
};

void ingestBatch(TickerStore &store, const std::vector<std::string> &quotes) { store.ingest(quotes); }
