// rule: fanout-connection-per-task
// differs: the sink that the shipper is instantiated with
// A: reported | the branch that opens a socket per series is compiled in
// B: silent | if constexpr discards that branch; the series goes to a file descriptor of the process
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

#include <cstring>
#include <string>
#include <vector>

struct CarbonSink {
  static constexpr bool Network = true;
  static sockaddr_in address() {
    sockaddr_in A{};
    A.sin_family = AF_INET;
    A.sin_port = htons(2003);
    A.sin_addr.s_addr = htonl(0x0a000510);
    return A;
  }
};

struct SpoolSink {
  static constexpr bool Network = false;
  static sockaddr_in address() { return {}; }
  static inline int Fd = STDOUT_FILENO;
};

template <class Sink> class Shipper {
public:
  void ship(const std::vector<std::string> &Series) {
    std::vector<std::thread> Threads;
    for (const std::string &S : Series)
      Threads.emplace_back(&Shipper::sendOne, this, std::cref(S));
    for (std::thread &T : Threads)
      T.join();
  }

private:
  void sendOne(const std::string &Line) {
    if constexpr (Sink::Network) {
      const sockaddr_in To = Sink::address();
      int Fd = ::socket(AF_INET, SOCK_STREAM, 0);
      if (::connect(Fd, reinterpret_cast<const sockaddr *>(&To), sizeof To) == 0)
        writeLine(Fd, Line);
      ::close(Fd);
    } else {
      writeLine(Sink::Fd, Line);
    }
  }

  static void writeLine(int Fd, const std::string &Line) {
    std::string Out = Line + '\n';
    if (::write(Fd, Out.data(), Out.size()) < 0)
      return;
  }
};

#ifdef TWIN
using ActiveSink = SpoolSink;
#else
using ActiveSink = CarbonSink;
#endif

void flushMetrics(const std::vector<std::string> &Series) { Shipper<ActiveSink>().ship(Series); }
