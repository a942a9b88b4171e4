// spawn: boost::asio::post
// loop: counted
// origin: vector of a request
// waits: thread_pool::join
// distance: member function
// differs: the size of the pool
// A: unbounded Y3 | limiter: a pool of as many threads as messages
// B: bounded N8 | limiter: a pool of 3 threads
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <mutex>
#include <string>
#include <vector>

struct ChatMessage {
  std::string User;
  std::string Text;
};

class Bot {
public:
  explicit Bot(std::string Name) : Name(std::move(Name)) {}

  std::vector<std::string> answer(const std::vector<ChatMessage> &Inbox) {
    if (Inbox.empty())
      return {};
#ifndef TWIN
    boost::asio::thread_pool Thinkers(Inbox.size());
#else
    boost::asio::thread_pool Thinkers(ThinkerCount);
#endif
    for (std::size_t I = 0; I != Inbox.size(); ++I) {
      if (Inbox[I].User == Name)
        continue;
      boost::asio::post(Thinkers, [this, &Message = Inbox[I]] { reply(Message); });
    }
    Thinkers.join();
    std::lock_guard Lock(M);
    return std::move(Replies);
  }

private:
  static constexpr unsigned ThinkerCount = 3;

  void reply(const ChatMessage &Message) {
    witness::task();
    std::string Text = Message.Text.ends_with('?') ? "Good question" : "Noted";
    std::lock_guard Lock(M);
    Replies.push_back("@" + Message.User + " " + Text);
  }

  std::string Name;
  std::mutex M;
  std::vector<std::string> Replies;
};

int main(int argc, char **argv) {
  std::vector<ChatMessage> Inbox(witness::size(argc, argv), {"ada", "when is lunch?"});
  Bot("helper").answer(Inbox);
  return witness::report();
}
