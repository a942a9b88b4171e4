// spawn: std::async or workers
// loop: a callback for each line
// origin: lines of a stream
// waits: get or join
// distance: callback
// differs: what the callback does
// A: unbounded Y1 | limiter: none
// B: bounded N1 | limiter: a constant number of workers behind a bounded queue
// witness: runnable
#include "witness.h"
#include <condition_variable>
#include <functional>
#include <future>
#include <istream>
#include <mutex>
#include <queue>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

class CsvReader {
public:
  using RecordHandler = std::function<void(std::string)>;
  void onRecord(RecordHandler handler) { handler_ = std::move(handler); }
  void read(std::istream &in) {
    for (std::string line; std::getline(in, line);)
      if (!line.empty() && handler_)
        handler_(std::move(line));
  }

private:
  RecordHandler handler_;
};

class RecordQueue {
public:
  void push(std::string record) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [this] { return records_.size() < 100; });
    records_.push(std::move(record));
    ready_.notify_one();
  }
  std::string pop() {
    std::unique_lock lock(mutex_);
    ready_.wait(lock, [this] { return !records_.empty(); });
    std::string record = std::move(records_.front());
    records_.pop();
    room_.notify_one();
    return record;
  }

private:
  std::mutex mutex_;
  std::condition_variable room_, ready_;
  std::queue<std::string> records_;
};

static void geocode(const std::string &record) {
  if (record.find(',') != std::string::npos)
    witness::task();
}

void geocodeFile(std::istream &in) {
  CsvReader reader;
#ifdef TWIN
  RecordQueue queue;
  std::vector<std::jthread> workers;
  for (int i = 0; i < 6; ++i)
    workers.emplace_back([&queue] {
      for (std::string record = queue.pop(); record != "end"; record = queue.pop())
        geocode(record);
    });
  reader.onRecord([&queue](std::string record) { queue.push(std::move(record)); });
  reader.read(in);
  for (std::size_t i = 0; i < workers.size(); ++i)
    queue.push("end");
#else
  std::vector<std::future<void>> running;
  reader.onRecord(
      [&running](std::string record) { running.push_back(std::async(std::launch::async, geocode, std::move(record))); });
  reader.read(in);
  for (auto &r : running)
    r.get();
#endif
}

int main(int argc, char **argv) {
  std::stringstream in;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    in << "Main Street " << n << ",Springfield\n";
  geocodeFile(in);
  return witness::report();
}
