// spawn: QTcpSocket::connectToHost
// loop: range-for
// origin: list parameter
// waits: event loop
// distance: member function
// differs: what is walked
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: the first five elements
// witness: not-runnable (needs peers)
// packages: Qt6Network
// flags: -fPIC
#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QTcpSocket>

class PrinterFinder : public QObject {
public:
  explicit PrinterFinder(QObject *parent = nullptr) : QObject(parent) {}

  void find(const QList<QHostAddress> &addresses) {
    m_found.clear();
#ifndef TWIN
    const QList<QHostAddress> candidates = addresses;
#else
    const QList<QHostAddress> candidates = addresses.mid(0, 5);
#endif
    for (const QHostAddress &address : candidates) {
      auto *socket = new QTcpSocket(this);
      connect(socket, &QTcpSocket::connected, this, [this, address, socket] {
        m_found.append(address);
        socket->disconnectFromHost();
        socket->deleteLater();
      });
      socket->connectToHost(address, 9100);
    }
  }

  const QList<QHostAddress> &found() const { return m_found; }

private:
  QList<QHostAddress> m_found;
};

void scan(PrinterFinder &finder, const QList<QHostAddress> &subnet) { finder.find(subnet); }
