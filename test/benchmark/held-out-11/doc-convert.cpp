// spawn: QtConcurrent::run
// loop: range-for over a QStringList
// origin: QStringList from a request
// waits: QThreadPool::waitForDone
// distance: same function
// differs: setMaxThreadCount
// A: bounded N8 | limiter: QThreadPool of a constant size
// B: unbounded Y3 | limiter: QThreadPool as large as the list
// packages: Qt5Core Qt5Concurrent
// flags: -fPIC
// witness: runnable
#include "witness.h"
#include <QFuture>
#include <QHash>
#include <QMutex>
#include <QString>
#include <QStringList>
#include <QThreadPool>
#include <QtConcurrent/QtConcurrentRun>

class ConvertService {
public:
  int convert(const QStringList &documents) {
    QThreadPool pool;
#ifndef TWIN
    pool.setMaxThreadCount(5);
#else
    pool.setMaxThreadCount(documents.size());
#endif
    pool.setExpiryTimeout(100);
    for (const QString &document : documents) {
      if (document.isEmpty())
        continue;
      QtConcurrent::run(&pool, this, &ConvertService::convertOne, document);
    }
    pool.waitForDone();
    int converted = 0;
    for (bool done : qAsConst(m_known))
      converted += done;
    return converted;
  }

private:
  void convertOne(const QString &document) {
    witness::task();
    QMutexLocker locker(&m_mutex);
    m_known[document] = document.endsWith(QLatin1String(".odt"));
  }

  QMutex m_mutex;
  QHash<QString, bool> m_known;
};

int main(int argc, char **argv) {
  const int n = static_cast<int>(witness::size(argc, argv));
  QStringList documents;
  for (int i = 0; i < n; ++i)
    documents << QStringLiteral("contract-%1.odt").arg(i);
  ConvertService service;
  return service.convert(documents) > 0 ? witness::report() : 1;
}
