// spawn: std::thread detached
// loop: range-for
// origin: folders of an IMAP LIST reply
// waits: destructor waits for the last
// distance: member function
// differs: limiter
// A: bounded N4 | limiter: std::counting_semaphore acquired before the spawn
// B: unbounded Y4 | limiter: std::counting_semaphore, tried for a short time and the answer ignored
// witness: runnable
#include "witness.h"
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <semaphore>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

class MailboxSync {
public:
  explicit MailboxSync(std::string account) : account_(std::move(account)) {}

  ~MailboxSync() {
    std::unique_lock lock(mutex_);
    idle_.wait(lock, [this] { return unfinished_ == 0; });
  }

  std::size_t syncAll(const std::string &listReply) {
    const auto folders = parseList(listReply);
    for (const auto &folder : folders)
      startFolder(folder);
    return folders.size();
  }

private:
  static std::vector<std::string> parseList(const std::string &reply) {
    std::vector<std::string> folders;
    std::istringstream in(reply);
    for (std::string line; std::getline(in, line);) {
      const auto quote = line.rfind('"');
      if (line.rfind("* LIST", 0) != 0 || quote == std::string::npos)
        continue;
      const auto open = line.rfind('"', quote - 1);
      folders.push_back(line.substr(open + 1, quote - open - 1));
    }
    return folders;
  }

  void startFolder(const std::string &folder) {
#ifndef TWIN
    connections_.acquire();
#else
    connections_.try_acquire_for(std::chrono::microseconds(200));
#endif
    {
      std::lock_guard lock(mutex_);
      ++unfinished_;
    }
    std::thread([this, folder] { pull(folder); }).detach();
  }

  void pull(const std::string &folder) {
    (void)folder;
    witness::task();
    connections_.release();
    std::lock_guard lock(mutex_);
    --unfinished_;
    idle_.notify_all();
  }

  std::string account_;
  std::counting_semaphore<> connections_{6};
  std::mutex mutex_;
  std::condition_variable idle_;
  std::size_t unfinished_ = 0;
};

int main(int argc, char **argv) {
  std::string reply;
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    reply += "* LIST (\\HasNoChildren) \"/\" \"Archive/" + std::to_string(i) + "\"\r\n";
  MailboxSync("me@example.org").syncAll(reply);
  return witness::report();
}
