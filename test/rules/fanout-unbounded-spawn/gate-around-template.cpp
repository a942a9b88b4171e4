// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A window in the loop that calls a function template, which gives the code for the
// end of the work on.

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <deque>
#include <memory>

namespace asio = boost::asio;
using asio::ip::tcp;

class Probe : public std::enable_shared_from_this<Probe> {
public:
  explicit Probe(asio::io_context &Io) : Socket(Io) {}

  template <class Handler> void start(const tcp::endpoint &To, Handler Done) {
    Socket.async_connect(To, [Self = shared_from_this(),
                              Done](boost::system::error_code Error) {
      Done(!Error);
    });
  }

private:
  tcp::socket Socket;
};

// Each connection is counted before it starts and until its handler runs.
class Discovery {
public:
  explicit Discovery(asio::io_context &Io) : Io(Io) {}
  void found(const tcp::endpoint &One) { Found.push_back(One); }

  void advance() {
    while (Open < 5 && !Found.empty()) {
      tcp::endpoint To = Found.front();
      Found.pop_front();
      ++Open;
      std::make_shared<Probe>(Io)->start(To, [this](bool Answered) {
        --Open;
        Usable += Answered;
        asio::post(Io, [this] { advance(); });
      });
    }
  }

private:
  asio::io_context &Io;
  std::deque<tcp::endpoint> Found;
  unsigned Open = 0, Usable = 0;
};

class Search : public std::enable_shared_from_this<Search> {
public:
  explicit Search(asio::io_context &Io) : Socket(Io) {}

  template <class Handler> void start(const tcp::endpoint &To, Handler Done) {
    Socket.async_connect(To, [Self = shared_from_this(),
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
                              Done](boost::system::error_code Error) {
      Done(!Error);
    });
  }

private:
  tcp::socket Socket;
};

// A twin that asks for no limit.
class Unlimited {
public:
  explicit Unlimited(asio::io_context &Io) : Io(Io) {}
  void found(const tcp::endpoint &One) { Found.push_back(One); }

  void advance() {
    while (!Found.empty()) {
      tcp::endpoint To = Found.front();
      Found.pop_front();
      ++Open;
      std::make_shared<Search>(Io)->start(To, [this](bool Answered) {
        --Open;
        Usable += Answered;
        asio::post(Io, [this] { advance(); });
      });
    }
  }

private:
  asio::io_context &Io;
  std::deque<tcp::endpoint> Found;
  unsigned Open = 0, Usable = 0;
};

class Visit : public std::enable_shared_from_this<Visit> {
public:
  explicit Visit(asio::io_context &Io) : Socket(Io) {}

  template <class Handler> void start(const tcp::endpoint &To, Handler Done) {
    Socket.async_connect(To, [Self = shared_from_this(),
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
                              Done](boost::system::error_code Error) {
      Done(!Error);
    });
  }

private:
  tcp::socket Socket;
};

// A twin that counts what has answered, not what is open.
class Uncounted {
public:
  explicit Uncounted(asio::io_context &Io) : Io(Io) {}
  void found(const tcp::endpoint &One) { Found.push_back(One); }

  void advance() {
    while (Answers < 5 && !Found.empty()) {
      tcp::endpoint To = Found.front();
      Found.pop_front();
      std::make_shared<Visit>(Io)->start(To, [this](bool) {
        ++Answers;
        asio::post(Io, [this] { advance(); });
      });
    }
  }

private:
  asio::io_context &Io;
  std::deque<tcp::endpoint> Found;
  unsigned Answers = 0;
};

void run(asio::io_context &Io, const tcp::endpoint &One) {
  Discovery First(Io);
  First.found(One);
  First.advance();
  Unlimited Second(Io);
  Second.found(One);
  Second.advance();
  Uncounted Third(Io);
  Third.found(One);
  Third.advance();
  Io.run();
}
