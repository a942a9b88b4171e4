// spawn: QThreadPool::start
// loop: range-for
// origin: JSON array of a request body
// waits: waitForDone
// distance: same function
// differs: the maximum number of threads
// A: unbounded Y3 | limiter: pool as large as the request
// B: bounded N8 | limiter: pool of 6
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThreadPool>

static int renderInvoices(const QByteArray &body) {
  const QJsonDocument doc = QJsonDocument::fromJson(body);
  const QJsonArray invoices = doc.object().value("invoices").toArray();
  if (invoices.isEmpty())
    return 400;

  QThreadPool pool;
#ifdef TWIN
  pool.setMaxThreadCount(6);
#else
  pool.setMaxThreadCount(invoices.size());
#endif
  for (const QJsonValue &v : invoices) {
    const int number = v.toInt();
    pool.start([number] {
      witness::task();
      if (number < 0)
        qWarning("negative invoice number");
    });
  }
  pool.waitForDone();
  return 200;
}

int main(int argc, char **argv) {
  std::size_t n = witness::size(argc, argv);
  QCoreApplication app(argc, argv);
  QJsonArray numbers;
  for (std::size_t i = 0; i < n; ++i)
    numbers.append(int(i));
  renderInvoices(QJsonDocument(QJsonObject{{"invoices", numbers}}).toJson());
  return witness::report();
}
