// spawn: QThread
// loop: range-for
// origin: QHash of a configuration message
// distance: same function
// differs: limiter
// A: bounded N5 | limiter: window | waits: for the oldest when the window is full
// B: unbounded Y1 | limiter: none | waits: after the loop
// witness: runnable
// packages: Qt6Core
// flags: -fPIC
#include "witness.h"
#include <QByteArray>
#include <QHash>
#include <QList>
#include <QQueue>
#include <QString>
#include <QThread>

class LineTest : public QThread {
public:
  LineTest(const QString &Number, int Port) : Number(Number), Port(Port) {}
  bool passed() const { return Ok; }

protected:
  void run() override {
    witness::task();
    Ok = Port > 0 && !Number.isEmpty();
  }

private:
  QString Number;
  int Port;
  bool Ok = false;
};

class CallCentre {
public:
  void loadLines(const QByteArray &Message) {
    for (const QByteArray &Row : Message.split('\n')) {
      const QList<QByteArray> Fields = Row.split('=');
      if (Fields.size() == 2)
        Lines.insert(QString::fromLatin1(Fields[0]), Fields[1].toInt());
    }
  }

  int testLines() {
    QQueue<LineTest *> Running;
    int Failed = 0;
    for (auto It = Lines.cbegin(); It != Lines.cend(); ++It) {
#ifndef TWIN
      if (Running.size() >= Window)
        Failed += !finish(Running.dequeue());
#endif
      auto *Test = new LineTest(It.key(), It.value());
      Running.enqueue(Test);
      Test->start();
    }
    while (!Running.isEmpty())
      Failed += !finish(Running.dequeue());
    return Failed;
  }

private:
  static constexpr int Window = 6;
  static bool finish(LineTest *Test) {
    Test->wait();
    const bool Ok = Test->passed();
    delete Test;
    return Ok;
  }
  QHash<QString, int> Lines;
};

int main(int argc, char **argv) {
  QByteArray Message;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Message += "+4144" + QByteArray::number(qulonglong(I)) + "=5060\n";
  CallCentre Zurich;
  Zurich.loadLines(Message);
  Zurich.testLines();
  return witness::report();
}
