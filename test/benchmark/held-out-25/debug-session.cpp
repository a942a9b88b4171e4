// spawn: std::async
// loop: range-for
// limiter: none
// waits: futures after the loop
// distance: member function
// differs: origin
// A: unbounded Y1 | origin: thread list in a packet of the remote stub
// B: abstain-ok U1 | origin: member that attach fills over the session
// witness: runnable
#include "witness.h"
#include <future>
#include <map>
#include <sstream>
#include <string>
#include <vector>

using ThreadId = unsigned long;

struct Registers {
  std::uint64_t Pc = 0, Sp = 0;
};

struct Backtrace {
  ThreadId Id = 0;
  std::vector<std::uint64_t> Frames;
};

class DebugSession {
public:
  void attach(ThreadId Id, Registers R) { Attached.insert_or_assign(Id, R); }
  void detach(ThreadId Id) { Attached.erase(Id); }

  std::vector<Backtrace> onStop(const std::string &Packet);

private:
  std::vector<ThreadId> parseThreads(const std::string &Packet) const {
    std::vector<ThreadId> Ids;
    auto At = Packet.find("threads:");
    if (At == std::string::npos)
      return Ids;
    std::istringstream List(Packet.substr(At + 8));
    for (std::string Hex; std::getline(List, Hex, ',');)
      Ids.push_back(std::stoul(Hex, nullptr, 16));
    return Ids;
  }

  Backtrace unwind(ThreadId Id) const {
    witness::task();
    auto It = Attached.find(Id);
    Backtrace B{Id, {}};
    if (It != Attached.end())
      B.Frames.push_back(It->second.Pc);
    return B;
  }

  std::map<ThreadId, Registers> Attached;
};

std::vector<Backtrace> DebugSession::onStop(const std::string &Packet) {
  if (Packet.empty() || Packet.front() != 'T')
    return {};
  std::vector<std::future<Backtrace>> Pending;
#ifndef TWIN
  for (ThreadId Id : parseThreads(Packet))
    Pending.push_back(std::async(std::launch::async, [this, Id] { return unwind(Id); }));
#else
  for (const auto &[Id, Regs] : Attached)
    Pending.push_back(std::async(std::launch::async, [this, Id = Id] { return unwind(Id); }));
#endif
  std::vector<Backtrace> Stacks;
  for (auto &F : Pending)
    Stacks.push_back(F.get());
  return Stacks;
}

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  DebugSession Session;
  std::ostringstream Packet;
  Packet << "T05threads:" << std::hex;
  for (std::size_t I = 1; I <= N; ++I)
    Packet << I << (I == N ? "" : ",");
  for (ThreadId Id = 1; Id <= 4; ++Id)
    Session.attach(Id, {0x401000 + Id, 0x7fff0000});
  Session.onStop(Packet.str());
  return witness::report();
}
