// spawn: async_accept and a session per connection
// loop: a completion handler that starts itself again
// origin: accepted connections
// waits: the session ends by itself
// distance: other class
// differs: when the next connection is accepted
// A: unbounded Y8 | limiter: none
// B: bounded N9 | limiter: with 24 open sessions the next accept waits for the end of one
// witness: runnable
#include "witness.h"
#include <boost/asio.hpp>
#include <memory>
#include <thread>

using boost::asio::ip::tcp;
using boost::system::error_code;

class Server {
public:
  explicit Server(boost::asio::io_context &io) : acceptor_(io, {boost::asio::ip::address_v4::loopback(), 0}) { accept(); }
  unsigned short port() const { return acceptor_.local_endpoint().port(); }
  void sessionEnded();

private:
  void accept();

  static constexpr int kSessions = 24;
  tcp::acceptor acceptor_;
  int open_ = 0;
};

class Session : public std::enable_shared_from_this<Session> {
public:
  Session(tcp::socket socket, Server &server) : socket_(std::move(socket)), idle_(socket_.get_executor()), server_(server) {}
  ~Session() { server_.sessionEnded(); }

  void start() {
    boost::asio::async_read_until(socket_, boost::asio::dynamic_buffer(line_), '\n',
                                  [self = shared_from_this()](error_code, std::size_t) { self->linger(); });
  }

private:
  void linger() {
    idle_.expires_after(std::chrono::milliseconds(40));
    idle_.async_wait([self = shared_from_this()](error_code) {});
  }

  witness::Task task_;
  tcp::socket socket_;
  boost::asio::steady_timer idle_;
  std::string line_;
  Server &server_;
};

void Server::accept() {
  acceptor_.async_accept([this](error_code failed, tcp::socket socket) {
    if (!failed) {
      ++open_;
      std::make_shared<Session>(std::move(socket), *this)->start();
    }
#ifdef TWIN
    if (open_ < kSessions)
#endif
      accept();
  });
}

void Server::sessionEnded() {
#ifdef TWIN
  if (open_ == kSessions)
    accept();
#endif
  --open_;
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  boost::asio::io_context io(1);
  Server server(io);
  std::thread clients([&] {
    for (std::size_t i = 0; i < n; ++i) {
      tcp::socket socket(io);
      socket.connect({boost::asio::ip::address_v4::loopback(), server.port()});
      boost::asio::write(socket, boost::asio::buffer("hello\n", 6));
    }
    witness::report();
  });
  io.run();
  clients.join();
}
