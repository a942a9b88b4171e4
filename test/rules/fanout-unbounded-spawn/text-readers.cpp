// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Objects that give the next part of a text with each call.

#include <string>
#include <thread>
#include <vector>
#include <optional>
#include <sstream>
struct Cue { long Start = 0; std::string Text; };
void work(Cue);
class Reader {
public:
  explicit Reader(const std::string &Srt) : Srt(Srt) {}
  bool next(Cue &Out) {
    auto End = Srt.find("\n\n", At);
    if (End == std::string::npos) return false;
    Out.Text = Srt.substr(At, End - At);
    At = End + 2;
    return true;
  }
private:
  const std::string &Srt; std::size_t At = 0;
};
void u1(const std::string &Srt) { Reader R(Srt); Cue C; while (R.next(C)) std::thread(work, C).detach(); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void u2(const std::string &Srt) { Reader R(Srt); Cue C; if (!R.next(C)) return; do { std::thread(work, C).detach(); } while (R.next(C)); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void u3(const std::string &Srt) { Reader R(Srt); for (Cue C; R.next(C);) std::thread(work, C).detach(); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void u4(const std::string &Srt) { Reader R(Srt); for (;;) { Cue C; if (!R.next(C)) break; std::thread(work, C).detach(); } }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
class Reader2 {
public:
  explicit Reader2(const std::string &Srt) : In(Srt) {}
  bool next(Cue &Out) { return static_cast<bool>(std::getline(In, Out.Text)); }
private:
  std::istringstream In;
};
void u5(const std::string &Srt) { Reader2 R(Srt); Cue C; while (R.next(C)) std::thread(work, C).detach(); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
class Reader3 {
public:
  explicit Reader3(std::string Srt) : Srt(std::move(Srt)) {}
  std::optional<Cue> next() {
    auto End = Srt.find('\n', At);
    if (End == std::string::npos) return std::nullopt;
    Cue Out; Out.Text = Srt.substr(At, End - At);
    At = End + 1;
    return Out;
  }
private:
  std::string Srt; std::size_t At = 0;
};
void u6(const std::string &Srt) { Reader3 R(Srt); while (auto C = R.next()) std::thread(work, *C).detach(); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void u7(const std::string &Srt) { Reader3 R(Srt); auto C = R.next(); while (C) { std::thread(work, *C).detach(); C = R.next(); } }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void u8(Reader &R) { Cue C; while (R.next(C)) std::thread(work, C).detach(); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void b9() { Reader R("a\n\nb\n\n"); Cue C; while (R.next(C)) std::thread(work, C).detach(); }
class Reader4 {
public:
  explicit Reader4(std::vector<Cue> V) : V(std::move(V)) {}
  bool next(Cue &Out) { if (At >= V.size()) return false; Out = V[At++]; return true; }
  bool has() const { return At < V.size(); }
  const Cue &get() { return V[At++]; }
private:
  std::vector<Cue> V; std::size_t At = 0;
};
void u10(std::vector<Cue> V) { Reader4 R(V); Cue C; while (R.next(C)) std::thread(work, C).detach(); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void u11(std::vector<Cue> V) { Reader4 R(V); while (R.has()) std::thread(work, R.get()).detach(); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
