// spawn: QThread
// loop: iterator over QMap
// origin: map parameter
// waits: wait of each thread
// distance: helper function
// differs: where the semaphore is taken
// A: unbounded Y2 | limiter: semaphore taken in the thread
// B: bounded N4 | limiter: semaphore taken before the thread
// witness: runnable
// packages: Qt5Core
// flags: -fPIC
#include "witness.h"
#include <QList>
#include <QMap>
#include <QSemaphore>
#include <QSharedPointer>
#include <QString>
#include <QThread>

class SignThread : public QThread {
public:
  SignThread(QString zone, quint32 serial, QSemaphore &tokens)
      : zone(std::move(zone)), serial(serial), tokens(tokens) {}

protected:
  void run() override {
    witness::Task alive;
#ifndef TWIN
    tokens.acquire();
#endif
    QSemaphoreReleaser held(tokens);
    witness::work();
    serial += zone.size();
  }

private:
  QString zone;
  quint32 serial;
  QSemaphore &tokens;
};

class Signer {
public:
  void signAll(const QMap<QString, quint32> &zones) {
    for (auto it = zones.constBegin(); it != zones.constEnd(); ++it) {
      if (it.value() != 0)
        begin(it.key(), it.value());
    }
    finish();
  }

private:
  void begin(const QString &zone, quint32 serial) {
#ifdef TWIN
    tokens.acquire();
#endif
    auto thread = QSharedPointer<SignThread>::create(zone, serial, tokens);
    thread->start();
    active.append(thread);
  }

  void finish() {
    for (const auto &thread : qAsConst(active))
      thread->wait();
    active.clear();
  }

  QSemaphore tokens{10};
  QList<QSharedPointer<SignThread>> active;
};

int main(int argc, char **argv) {
  QMap<QString, quint32> zones;
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    zones.insert(QStringLiteral("z%1.example").arg(i), 2024010100u);
  Signer signer;
  signer.signAll(zones);
  return witness::report();
}
