// rule: fanout-unbounded-queue
// differs: how many handlers a campaign becomes
// A: reported | one handler per recipient goes into the queue of the io_context that three threads run
// B: silent | one handler for the campaign, which goes through its recipients
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace asio = boost::asio;

struct Campaign {
  std::string Text;
  std::vector<std::string> Recipients;
};

class Modem {
public:
  void send(const std::string &Number, const std::string &Text);
};

class Gateway {
public:
  explicit Gateway(Modem &M) : M(M), Guard(asio::make_work_guard(Io)) {
    for (int I = 0; I < 3; ++I)
      Threads.emplace_back([this] { Io.run(); });
  }
  ~Gateway() {
    Guard.reset();
    for (std::thread &T : Threads)
      T.join();
  }

  void submit(std::shared_ptr<const Campaign> C) {
#ifdef TWIN
    asio::post(Io, [this, C] {
      for (const std::string &Number : C->Recipients)
        M.send(Number, C->Text);
    });
#else
    for (const std::string &Number : C->Recipients)
      asio::post(Io, [this, C, &Number] { M.send(Number, C->Text); });
#endif
  }

private:
  Modem &M;
  asio::io_context Io;
  asio::executor_work_guard<asio::io_context::executor_type> Guard;
  std::vector<std::thread> Threads;
};
