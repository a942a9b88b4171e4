// spawn: QThread::create
// loop: while with an iterator
// origin: participants of an invitation
// waits: QThread::wait after the loop
// distance: helper function
// differs: limiter
// A: unbounded Y7 | limiter: a warning in the log past a maximum
// B: bounded N7 | limiter: returns past a maximum
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QMap>
#include <QString>
#include <QThread>
#include <memory>
#include <vector>

class CallLeg {
public:
  explicit CallLeg(QString Number) : Number(std::move(Number)) {}
  void ring() {
    witness::task();
    Answered = Number.startsWith(QLatin1Char('+'));
  }
  bool answered() const { return Answered; }

private:
  QString Number;
  bool Answered = false;
};

struct Invitation {
  QString Conference;
  QMap<QString, QString> Participants; // name to number
};

class ConferenceBridge {
public:
  int invite(const Invitation &Invite) {
    if (Invite.Participants.size() > MaxLegs) {
      std::fprintf(stderr, "bridge: %s invites %d participants\n", qPrintable(Invite.Conference),
                   static_cast<int>(Invite.Participants.size()));
#ifdef TWIN
      return -1;
#endif
    }
    auto It = Invite.Participants.cbegin();
    while (It != Invite.Participants.cend()) {
      dial(*It);
      ++It;
    }
    int Answered = 0;
    for (std::size_t I = 0; I < Legs.size(); ++I) {
      Ringing[I]->wait();
      Answered += Legs[I]->answered();
    }
    return Answered;
  }

private:
  static constexpr int MaxLegs = 50;

  void dial(const QString &Number) {
    Legs.push_back(std::make_unique<CallLeg>(Number));
    CallLeg *Leg = Legs.back().get();
    Ringing.emplace_back(QThread::create([Leg] { Leg->ring(); }));
    Ringing.back()->start();
  }

  std::vector<std::unique_ptr<CallLeg>> Legs;
  std::vector<std::unique_ptr<QThread>> Ringing;
};

int main(int argc, char **argv) {
  Invitation Invite{QStringLiteral("standup"), {}};
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Invite.Participants.insert(QStringLiteral("user%1").arg(I), QStringLiteral("+4670%1").arg(I));
  ConferenceBridge().invite(Invite);
  return witness::report();
}
