// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// An accessor that moves on: each call leads to another number.

#include <cstdint>
#include <mutex>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <vector>
void play(std::uint32_t Table);
struct Hello { char Player[24]; std::uint32_t Table; };
class Server {
public:
  int serve(int Front) {
    Hello H;
    while (::recv(Front, &H, sizeof(H), MSG_WAITALL) == sizeof(H))
      admit(H);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    return 0;
  }
private:
  int &games() { // another number each time
    Now = (Now + 1) % Games.size();
    return Games[Now];
  }
  void admit(const Hello &H) {
    {
      std::lock_guard Guard(Lock);
      int &Open = games();
      if (Open >= 9)
        Open = 0;
      ++Open;
    }
    std::jthread([this, Table = H.Table] {
      play(Table);
      std::lock_guard Guard(Lock);
      --games();
    }).detach();
  }
  std::mutex Lock;
  std::size_t Now = 0;
  std::vector<int> Games;
};
int run(Server &S, int Front) { return S.serve(Front); }
