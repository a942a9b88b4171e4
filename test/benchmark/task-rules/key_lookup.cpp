// rule: fanout-connection-per-task
// differs: the local address of the socket
// A: reported | a connection from the default address in every lookup thread
// B: reported | a random loopback address widens the ports and bounds nothing
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace kv {

class Connection {
public:
  explicit Connection(std::uint16_t Port) : Fd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
#ifdef TWIN
    bindSomewhere();
#endif
    sockaddr_in Server = loopback(INADDR_LOOPBACK, Port);
    Ok = ::connect(Fd, reinterpret_cast<sockaddr *>(&Server), sizeof Server) == 0;
  }
  ~Connection() { ::close(Fd); }
  Connection(const Connection &) = delete;

  std::string get(std::string_view Key) {
    std::string Line("get ");
    Line.append(Key).append("\r\n");
    char Answer[2048];
    if (!Ok || ::send(Fd, Line.data(), Line.size(), MSG_NOSIGNAL) < 0)
      return {};
    ssize_t N = ::recv(Fd, Answer, sizeof Answer, 0);
    return N > 0 ? std::string(Answer, static_cast<size_t>(N)) : std::string();
  }

private:
  static sockaddr_in loopback(std::uint32_t Address, std::uint16_t Port) {
    sockaddr_in A{};
    A.sin_family = AF_INET;
    A.sin_port = htons(Port);
    A.sin_addr.s_addr = htonl(Address);
    return A;
  }

  [[maybe_unused]] void bindSomewhere() {
    thread_local std::minstd_rand Random{std::random_device{}()};
    std::uniform_int_distribution<std::uint32_t> Host(2, 0xfffffe);
    sockaddr_in Local = loopback(0x7f000000u | Host(Random), 0);
    ::bind(Fd, reinterpret_cast<sockaddr *>(&Local), sizeof Local);
  }

  int Fd;
  bool Ok = false;
};

std::vector<std::string> getMulti(const std::vector<std::string> &Keys) {
  std::vector<std::string> Values(Keys.size());
  {
    std::vector<std::jthread> Lookups;
    for (size_t I = 0; I != Keys.size(); ++I)
      Lookups.emplace_back([&, I] { Values[I] = Connection(11211).get(Keys[I]); });
  }
  return Values;
}

} // namespace kv
