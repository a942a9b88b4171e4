// rule: fanout-connection-per-task
// differs: what runs the polls
// A: reported | QThread::create starts a thread, and a TCP connection, for each printer of the list
// B: silent | QtConcurrent on a pool of as many threads as the machine has cores
// packages: Qt5Concurrent Qt5Network
// flags: -fPIC
#include <QHash>
#include <QMutex>
#include <QStringList>
#include <QTcpSocket>
#include <QThread>
#include <QtConcurrent>

class PrinterPoller {
public:
  QHash<QString, QByteArray> pollAll(const QStringList &hosts);

private:
  void poll(const QString &host);

  QMutex m_mutex;
  QHash<QString, QByteArray> m_answers;
};

void PrinterPoller::poll(const QString &host) {
  QTcpSocket socket;
  socket.connectToHost(host, 9100);
  if (!socket.waitForConnected(2000))
    return;
  socket.write("\x1b%-12345X@PJL INFO STATUS\r\n");
  if (!socket.waitForReadyRead(2000))
    return;
  const QByteArray answer = socket.readAll();
  QMutexLocker lock(&m_mutex);
  m_answers.insert(host, answer);
}

QHash<QString, QByteArray> PrinterPoller::pollAll(const QStringList &hosts) {
#ifdef TWIN
  QVector<QFuture<void>> polls;
  for (const QString &host : hosts)
    polls.append(QtConcurrent::run([this, host] { poll(host); }));
  for (QFuture<void> &future : polls)
    future.waitForFinished();
#else
  QVector<QThread *> polls;
  for (const QString &host : hosts) {
    QThread *thread = QThread::create([this, host] { poll(host); });
    thread->start();
    polls.append(thread);
  }
  for (QThread *thread : polls) {
    thread->wait();
    delete thread;
  }
#endif
  return m_answers;
}
