// spawn: QtConcurrent::run
// loop: range-for
// origin: jobs of a JSON document
// distance: helper function
// differs: QtConcurrent::run or QThread::create
// A: unbounded Y1 | spawn: QThread::create | limiter: none | waits: wait of each thread after the loop
// B: bounded N8 | limiter: global pool of Qt | waits: waitForFinished after the loop
// witness: runnable
// packages: Qt6Core Qt6Concurrent
// flags: -fPIC
#include "witness.h"
#include <QFuture>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>
#include <QtConcurrent>
#include <memory>
#include <vector>

struct Job {
  QString name;
  int priority = 0;
  int exitCode = -1;
};

class NightBatch {
public:
  explicit NightBatch(const QByteArray &plan) {
    const QJsonArray entries = QJsonDocument::fromJson(plan).object().value("jobs").toArray();
    for (const QJsonValue &entry : entries) {
      const QJsonObject o = entry.toObject();
      if (o.value("enabled").toBool(true))
        m_jobs.push_back({o.value("name").toString(), o.value("priority").toInt()});
    }
  }

  int execute() {
    for (Job &job : m_jobs)
      begin(job);
    finishAll();
    int failed = 0;
    for (const Job &job : m_jobs)
      failed += job.exitCode != 0;
    return failed;
  }

private:
#ifndef TWIN
  void begin(Job &job) {
    std::unique_ptr<QThread> thread(QThread::create([&job] { perform(job); }));
    thread->setObjectName(job.name);
    thread->start();
    m_running.push_back(std::move(thread));
  }

  void finishAll() {
    for (auto &thread : m_running)
      thread->wait();
  }

  std::vector<std::unique_ptr<QThread>> m_running;
#else
  void begin(Job &job) { m_running.push_back(QtConcurrent::run([&job] { perform(job); })); }

  void finishAll() {
    for (auto &future : m_running)
      future.waitForFinished();
  }

  std::vector<QFuture<void>> m_running;
#endif

  static void perform(Job &job) {
    witness::task();
    job.exitCode = job.priority < 0 ? 1 : 0;
  }

  std::vector<Job> m_jobs;
};

int main(int argc, char **argv) {
  QJsonArray jobs;
  for (std::size_t i = 0, n = witness::size(argc, argv); i < n; ++i)
    jobs.append(QJsonObject{{"name", QString("ledger-%1").arg(i)}, {"priority", 5}});
  NightBatch batch(QJsonDocument(QJsonObject{{"jobs", jobs}}).toJson());
  batch.execute();
  return witness::report();
}
