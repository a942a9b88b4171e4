// spawn: QThreadPool::start
// loop: iterator over a QMap
// origin: map of lists
// limiter: QThreadPool, a new one for each clinic
// waits: waitForDone
// distance: member function
// differs: which object holds the pool
// A: unbounded Y6
// B: bounded N8 | limiter: QThreadPool of the class
// packages: Qt6Core
// flags: -fPIC
// witness: runnable
#include "witness.h"
#include <QList>
#include <QMap>
#include <QRunnable>
#include <QSharedPointer>
#include <QString>
#include <QThreadPool>

struct Appointment {
  QString Patient;
  QString Time;
};

using Calendar = QMap<QString, QList<Appointment>>;

class ReminderTask : public QRunnable {
public:
  ReminderTask(QString Clinic, Appointment A) : Clinic(std::move(Clinic)), Next(std::move(A)) {}
  void run() override {
    const QString Body = QStringLiteral("%1: see you at %2 (%3)").arg(Next.Patient, Next.Time, Clinic);
    witness::task();
    Q_UNUSED(Body);
  }

private:
  QString Clinic;
  Appointment Next;
};

class AppointmentMailer {
public:
  AppointmentMailer() : Shared(newPool()) {}

  void remind(const Calendar &Tomorrow) {
    QList<QSharedPointer<QThreadPool>> Used;
    for (auto It = Tomorrow.cbegin(); It != Tomorrow.cend(); ++It) {
#ifndef TWIN
      QSharedPointer<QThreadPool> Pool = newPool();
#else
      QSharedPointer<QThreadPool> Pool = Shared;
#endif
      Used.append(Pool);
      for (const Appointment &A : It.value())
        Pool->start(new ReminderTask(It.key(), A));
    }
    for (const auto &Pool : Used)
      Pool->waitForDone();
  }

private:
  static QSharedPointer<QThreadPool> newPool() {
    auto Pool = QSharedPointer<QThreadPool>::create();
    Pool->setMaxThreadCount(4);
    return Pool;
  }

  QSharedPointer<QThreadPool> Shared;
};

int main(int argc, char **argv) {
  Calendar Tomorrow;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Tomorrow[QStringLiteral("Clinic %1").arg(I / 2)].append({QString::number(I), "09:30"});
  AppointmentMailer().remind(Tomorrow);
  return witness::report();
}
