// spawn: Poco::Thread or Poco::ThreadPool
// loop: iterator over a std::list
// origin: list parameter
// distance: same function
// differs: who runs the task
// A: unbounded Y1 | limiter: none | waits: join after the loop
// B: bounded N8 | limiter: a pool of at most ten threads, else the caller runs it | waits: joinAll
// witness: runnable
// libraries: -lPocoFoundation
#include "witness.h"
#include <Poco/Exception.h>
#include <Poco/Runnable.h>
#include <Poco/Thread.h>
#include <Poco/ThreadPool.h>
#include <list>
#include <memory>
#include <string>
#include <vector>

class TextMessage : public Poco::Runnable {
public:
  TextMessage(std::string number, std::string text) : number_(std::move(number)), text_(std::move(text)) {}
  void run() override {
    if (!number_.empty())
      witness::task();
  }

private:
  std::string number_, text_;
};

void sendAll(std::list<TextMessage> &messages) {
#ifdef TWIN
  Poco::ThreadPool senders(2, 10);
  for (auto message = messages.begin(); message != messages.end(); ++message) {
    try {
      senders.start(*message);
    } catch (const Poco::NoThreadAvailableException &) {
      message->run();
    }
  }
  senders.joinAll();
#else
  std::vector<std::unique_ptr<Poco::Thread>> senders;
  for (auto message = messages.begin(); message != messages.end(); ++message) {
    senders.push_back(std::make_unique<Poco::Thread>());
    senders.back()->start(*message);
  }
  for (auto &sender : senders)
    sender->join();
#endif
}

int main(int argc, char **argv) {
  std::list<TextMessage> messages;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    messages.emplace_back("+49301234567", "Your parcel has arrived");
  sendAll(messages);
  return witness::report();
}
