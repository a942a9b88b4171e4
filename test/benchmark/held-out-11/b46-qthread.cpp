// spawn: QThread::start
// loop: while hasNext
// origin: QMap parameter
// limiter: QSemaphore
// waits: after the loop
// distance: subclass of QThread
// differs: which semaphore the thread start takes
// A: unbounded Y6 | limiter: semaphore that belongs to the thread object
// B: bounded N4 | limiter: semaphore of the session
// witness: runnable
// packages: Qt5Core
// flags: -fPIC
#include "witness.h"
#include <QMap>
#include <QMapIterator>
#include <QSemaphore>
#include <QString>
#include <QThread>
#include <QVector>

/// Multi-host terminal: runs a script on each of the chosen machines.
class Session;

class HostRunner : public QThread {
public:
  HostRunner(Session &S, const QString &Host, const QString &Script) : Owner(S), Host(Host), Script(Script) {}
  void begin();
  int exitCode() const { return Code; }

protected:
  void run() override;

private:
  QSemaphore &gate();

  Session &Owner;
  QString Host, Script;
  QSemaphore Turn{8};
  int Code = -1;
};

class Session {
public:
  int runOn(const QMap<QString, QString> &Scripts) {
    QVector<HostRunner *> Runners;
    QMapIterator<QString, QString> It(Scripts);
    while (It.hasNext()) {
      It.next();
      auto *R = new HostRunner(*this, It.key(), It.value());
      R->begin();
      Runners.append(R);
    }
    int Failures = 0;
    for (HostRunner *R : Runners) {
      R->wait();
      Failures += R->exitCode() != 0;
      delete R;
    }
    return Failures;
  }

  QSemaphore Channels{8};
};

QSemaphore &HostRunner::gate() {
#ifndef TWIN
  return Turn;
#else
  return Owner.Channels;
#endif
}

void HostRunner::begin() {
  gate().acquire();
  start();
}

void HostRunner::run() {
  witness::task();
  Code = Host.isEmpty() || Script.isEmpty();
  gate().release();
}

int main(int argc, char **argv) {
  QMap<QString, QString> Scripts;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Scripts.insert(QStringLiteral("host%1").arg(I), QStringLiteral("uptime"));
  Session S;
  if (S.runOn(Scripts) != 0)
    return 1;
  return witness::report();
}
