// spawn: QThread::create
// loop: iterator
// origin: member filled from a file
// waits: QThread::wait
// distance: helper function
// differs: how long the wait for the bench takes
// A: bounded N6 | limiter: batch of positions with wait
// B: unbounded Y4 | limiter: batch of positions with wait of no time
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QBuffer>
#include <QByteArray>
#include <QDeadlineTimer>
#include <QHash>
#include <QList>
#include <QThread>
#include <memory>
#include <vector>

struct Movement {
  QByteArray caliber;
  double beatsPerHour = 28800;
  double secondsPerDay = 0;
};

class TimingBench {
public:
  bool readJournal(QIODevice &device);
  void measure();

private:
  void listen(Movement &m) {
    witness::task();
    m.secondsPerDay = (m.beatsPerHour - 28800) / 28800 * 86400;
  }

  void clearMicrophones() {
    for (auto &t : m_busy) {
#ifndef TWIN
      t->wait();
#else
      t->wait(QDeadlineTimer(0));
#endif
      m_used.push_back(std::move(t));
    }
    m_busy.clear();
  }

  static constexpr std::size_t Microphones = 6;
  QList<Movement> m_movements;
  std::vector<std::unique_ptr<QThread>> m_busy, m_used;
};

bool TimingBench::readJournal(QIODevice &device) {
  while (!device.atEnd()) {
    const QByteArray line = device.readLine().trimmed();
    const int tab = line.indexOf('\t');
    if (tab < 0)
      return false;
    m_movements.append({line.left(tab), line.mid(tab + 1).toDouble()});
  }
  return !m_movements.isEmpty();
}

void TimingBench::measure() {
  for (auto it = m_movements.begin(); it != m_movements.end(); ++it) {
    if (m_busy.size() == Microphones)
      clearMicrophones();
    Movement &m = *it;
    m_busy.emplace_back(QThread::create([this, &m] { listen(m); }));
    m_busy.back()->start();
  }
  clearMicrophones();
  for (auto &t : m_used)
    t->wait();
}

int main(int argc, char **argv) {
  QByteArray journal;
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    journal += "ETA-2824\t" + QByteArray::number(28790 + static_cast<int>(i % 20)) + "\n";
  QBuffer device(&journal);
  device.open(QIODevice::ReadOnly);
  TimingBench bench;
  if (!bench.readJournal(device))
    return 1;
  bench.measure();
  return witness::report();
}
