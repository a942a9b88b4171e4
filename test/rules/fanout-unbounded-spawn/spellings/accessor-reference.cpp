// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20 -DOTHER
// One meaning, one verdict. An accessor, and one that has a reference to what it returns.
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <sys/socket.h>
#include <thread>
void debug(const std::string &Text);
void play(std::uint32_t Table);
struct Hello { char Player[24]; std::uint32_t Table; };
class Server {
public:
  int serve(int Front) {
    Hello H;
    while (::recv(Front, &H, sizeof(H), MSG_WAITALL) == sizeof(H))
      admit(H);
    return 0;
  }
private:
  int &games() {
#ifdef OTHER
    int &N = Games["*"];
    return N;
#else
    return Games["*"];
#endif
  }
  void admit(const Hello &H) {
    {
      std::lock_guard Guard(Lock);
      int &Open = games();
      if (Open >= 9)
        return;
      ++Open;
    }
    std::jthread([this, Table = H.Table] {
      play(Table);
      std::lock_guard Guard(Lock);
      --games();
    }).detach();
  }
  std::mutex Lock;
  std::map<std::string, int> Games;
};
int run(Server &S, int Front) { return S.serve(Front); }
