// spawn: QThreadPool::start
// loop: range-for
// origin: list parameter
// waits: waitForDone
// distance: class
// differs: the size of the pool
// A: unbounded Y3 | limiter: QThreadPool as large as the list
// B: bounded N8 | limiter: QThreadPool as large as the machine
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QAtomicInt>
#include <QDebug>
#include <QList>
#include <QRunnable>
#include <QString>
#include <QThread>
#include <QThreadPool>

struct Vehicle {
  QString plate;
  int mileage = 0;
  int year = 2000;
};

class InspectionTask : public QRunnable {
public:
  InspectionTask(const Vehicle &vehicle, QAtomicInt &defects) : m_vehicle(vehicle), m_defects(defects) {}

  void run() override {
    witness::task();
    if (m_vehicle.mileage > 150000 && m_vehicle.year < 2010)
      m_defects.ref();
  }

private:
  const Vehicle &m_vehicle;
  QAtomicInt &m_defects;
};

class Workshop {
public:
  int inspect(const QList<Vehicle> &vehicles);

private:
  int lifts(const QList<Vehicle> &vehicles) const {
#ifndef TWIN
    return qMax(1, static_cast<int>(vehicles.size()));
#else
    Q_UNUSED(vehicles);
    return qMax(1, QThread::idealThreadCount());
#endif
  }

  QThreadPool m_pool;
};

int Workshop::inspect(const QList<Vehicle> &vehicles) {
  QAtomicInt defects;
  m_pool.setMaxThreadCount(lifts(vehicles));
  for (const Vehicle &vehicle : vehicles) {
    if (vehicle.plate.isEmpty()) {
      qWarning() << "vehicle without plate";
      continue;
    }
    m_pool.start(new InspectionTask(vehicle, defects));
  }
  m_pool.waitForDone();
  return defects.loadRelaxed();
}

int main(int argc, char **argv) {
  QList<Vehicle> vehicles;
  const auto n = static_cast<int>(witness::size(argc, argv));
  for (int i = 0; i < n; ++i)
    vehicles.append({QStringLiteral("KA-W %1").arg(i), 90000 + 100 * i, 2004 + i % 18});
  Workshop workshop;
  workshop.inspect(vehicles);
  return witness::report();
}
