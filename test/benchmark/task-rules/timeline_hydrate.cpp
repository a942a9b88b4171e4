// rule: fanout-connection-per-task
// differs: which socket the coroutine writes to
// A: reported | every coroutine connects a socket of its own to the cache
// B: silent | all write to the session that was connected before the loop
#include <boost/asio.hpp>

#include <memory>
#include <string>
#include <vector>

namespace asio = boost::asio;
using asio::awaitable;
using asio::use_awaitable;
using asio::ip::tcp;

struct Timeline {
  std::vector<std::string> PostIds;
  std::vector<std::string> Bodies;
};

class CacheSession {
public:
  explicit CacheSession(asio::io_context &Io) : Socket(Io), Strand(asio::make_strand(Io)) {}

  awaitable<void> open(const tcp::endpoint &Where) { co_await Socket.async_connect(Where, use_awaitable); }

  awaitable<std::string> get(const std::string &Id) {
    std::string Line = "GET " + Id + "\r\n", Answer;
    co_await asio::async_write(Socket, asio::buffer(Line), use_awaitable);
    size_t N = co_await asio::async_read_until(Socket, asio::dynamic_buffer(Answer), "\r\n", use_awaitable);
    Answer.resize(N);
    co_return Answer;
  }

  asio::strand<asio::io_context::executor_type> strand() { return Strand; }

private:
  tcp::socket Socket;
  asio::strand<asio::io_context::executor_type> Strand;
};

static awaitable<void> hydrateOne(asio::io_context &Io, tcp::endpoint Cache, std::shared_ptr<CacheSession> Shared,
                                  std::shared_ptr<Timeline> T, size_t At) {
#ifdef TWIN
  T->Bodies[At] = co_await Shared->get(T->PostIds[At]);
#else
  CacheSession Own(Io);
  co_await Own.open(Cache);
  T->Bodies[At] = co_await Own.get(T->PostIds[At]);
#endif
}

awaitable<void> hydrate(asio::io_context &Io, tcp::endpoint Cache, std::shared_ptr<Timeline> T) {
  auto Shared = std::make_shared<CacheSession>(Io);
  co_await Shared->open(Cache);
  T->Bodies.resize(T->PostIds.size());
  for (size_t At = 0; At < T->PostIds.size(); ++At)
    asio::co_spawn(Shared->strand(), hydrateOne(Io, Cache, Shared, T, At), asio::detached);
}
