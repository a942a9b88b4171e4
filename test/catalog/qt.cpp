// REQUIRES: qt5-headers
// RUN: %row_check qt %s -- -std=c++17 -fPIC -DQT_CORE_LIB \
// RUN:   -I/usr/include/x86_64-linux-gnu/qt5 -I/usr/include/x86_64-linux-gnu/qt5/QtCore \
// RUN:   -I/usr/include/x86_64-linux-gnu/qt5/QtConcurrent -I/usr/include/x86_64-linux-gnu/qt5/QtNetwork \
// RUN:   -I/usr/include/x86_64-linux-gnu/qt5/QtSql
#include <QDebug>
#include <QDir>
#include <QDirIterator>
#include <QHash>
#include <QMap>
#include <QSet>
#include <QFutureSynchronizer>
#include <QJsonArray>
#include <QLocalSocket>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QProcess>
#include <QRegularExpression>
#include <QSemaphore>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTextStream>
#include <QThread>
#include <QThreadPool>
#include <QWaitCondition>
#include <QXmlStreamReader>
#include <QtConcurrent>

extern QThread Thread;                        //= handle terminates
extern QFuture<int> Future;                   //= handle
extern QFutureSynchronizer<int> Synchronizer; //= group joins
extern QProcess Process;                      //= handle terminates
extern QAbstractSocket Socket;                //= handle cancels
extern QTcpSocket Tcp;                        //= handle cancels
extern QSslSocket Ssl;                        //= handle cancels
extern QLocalSocket Local;                    //= handle cancels
extern QNetworkReply *Reply;                  //= handle cancels
extern QThreadPool Pool;                      //= executor
extern QSemaphore Slots;                      //= limiter
extern QDirIterator Files;                    //= input
extern QJsonArray Array;                      //= input
extern QSqlQuery Query;                       //= input
extern QTextStream Text;                      //= input
extern QDataStream Binary;                    //= input
extern QIODevice *Device;                     //= input
extern QXmlStreamReader Xml;                  //= input
extern QMutex Mutex;

int compute();

void threads(QThread *thread, QRunnable *runnable, QWaitCondition &cv) {
  thread->start();                       //= spawn thread
  thread->wait();                        //= join
  thread->quit();
  (void)QThread::idealThreadCount();     //= source hardware
  (void)QList<int>().mid(0, 5);          //= clamp
  (void)qMin(3, 4);                      //= minimum
  (void)qMax(3, 4);
  (void)qBound(1, 3, 8);                 //= clamp
  (void)QList<int>().mid(5);
  QThread::sleep(1);                     //= wait
  QThread::msleep(1);                    //= wait
  QThread::usleep(1);                    //= wait
  QThread::yieldCurrentThread();         //= wait
  cv.wait(&Mutex);                       //= wait
  QtConcurrent::run(compute);            //= spawn queued
  QtConcurrent::run(&Pool, compute);     //= spawn queued
  Pool.start(runnable);                  //= spawn queued
  Pool.tryStart(runnable);               //= neutral
  Pool.setMaxThreadCount(8);             //= configure
  Pool.waitForDone();                    //= join
  Future.waitForFinished();              //= join
  (void)Future.result();                 //= join
  (void)Future.results();                //= join
  Synchronizer.waitForFinished();        //= join
  Synchronizer.addFuture(Future);
}

void algorithms(QVector<int> v) {
  auto change = [](int &) {};
  int (*same)(const int &) = nullptr;
  bool (*odd)(const int &) = nullptr;
  QtConcurrent::map(v, change);          //= repeat
  QtConcurrent::mapped(v, same);         //= repeat
  QtConcurrent::filter(v, odd);          //= repeat
  QtConcurrent::filtered(v, odd);        //= repeat
  QtConcurrent::blockingMap(v, change);  //= repeat
  QtConcurrent::blockingMapped<QVector<int>>(v, same); //= repeat
}

void network(QNetworkAccessManager &manager, QNetworkRequest request, QTcpSocket &socket,
             QLocalSocket &local, QTcpServer &server, QByteArray data) {
  manager.get(request);                      //= spawn async-call
  manager.post(request, data);               //= spawn async-call
  manager.put(request, data);                //= spawn async-call
  manager.head(request);                     //= spawn async-call
  manager.deleteResource(request);           //= spawn async-call
  manager.sendCustomRequest(request, data);  //= spawn async-call
  manager.clearAccessCache();
  socket.connectToHost("a", 80);             //= spawn connection
  Ssl.connectToHostEncrypted("a", 443);      //= spawn connection
  socket.waitForConnected();                 //= join
  socket.waitForDisconnected();              //= join
  local.connectToServer("a");                //= spawn connection
  server.nextPendingConnection();            //= source events
  QObject::connect(&server, &QTcpServer::newConnection, [] {}); //= repeat events
  QObject::connect(&server, &QTcpServer::acceptError, [] {});
}

void processes() {
  Process.start("a", QStringList());         //= spawn process
  Process.waitForFinished();                 //= join
  QProcess::startDetached("a", QStringList()); //= spawn process
  QProcess::execute("a", QStringList());
}

void limits() {
  Slots.acquire();         //= acquire
  Slots.tryAcquire();      //= try-acquire
  Slots.release();         //= release
  (void)Slots.available(); //= neutral
  Mutex.lock();
}

void data(QDir directory, QTextStream &text, QIODevice &device, QSqlDatabase database) {
  directory.entryList();       //= source input
  directory.entryInfoList();   //= source input
  QString("a,b").split(',');   //= minimum
  QByteArray("a,b").split(','); //= minimum
  QByteArray bytes("a,b");
  QString::fromUtf8(bytes);     //= minimum
  QString::fromLatin1(bytes);   //= minimum
  QString::fromLocal8Bit(bytes); //= minimum
  QString words("a,b");
  auto matches = QRegularExpression("a").globalMatch(words); //= minimum
  matches.hasNext();            //= minimum
  words.toUtf8();                //= minimum
  words.toLatin1();              //= minimum
  words.toLocal8Bit();           //= minimum
  words.trimmed();               //= minimum
  words.simplified();            //= minimum
  bytes.trimmed();              //= minimum
  bytes.simplified();           //= minimum
  text.readLine();             //= source input
  text.readLineInto(nullptr);  //= source input
  text.atEnd();                //= minimum
  text.pos();
  Binary.atEnd();              //= minimum
  device.atEnd();              //= minimum
  device.canReadLine();        //= minimum
  Xml.atEnd();                 //= minimum
  Xml.readNext();              //= source input
  Xml.readNextStartElement();  //= source input
  Xml.tokenType();
  Files.hasNext();             //= minimum
  device.readAll();            //= source input
  device.readLine();           //= source input
  Query.next();                //= source input
  database.open();             //= open connection
  qEnvironmentVariableIntValue("JOBS"); //= source configured
}

void logs(QObject *object) {
  qDebug("text");    //= log
  qInfo("text");     //= log
  qWarning("text");  //= log
  qCritical("text"); //= log
  QMetaObject::invokeMethod(object, "slot", Qt::QueuedConnection);  //= spawn queued
  QMetaObject::invokeMethod(object, [] {}, Qt::QueuedConnection); //= spawn queued
  QMetaObject::invokeMethod(object, [] {}, Qt::DirectConnection);
  QtPrivate::qMakeForeachContainer(QStringList()); //= minimum
}

void iterators(QHash<int, int> hash, QMap<int, int> map, QList<int> list, QSet<int> set) {
  QHashIterator<int, int> overHash(hash);                //= minimum
  overHash.hasNext();                                    //= minimum
  QMutableHashIterator<int, int> changesHash(hash);      //= minimum
  changesHash.hasNext();                                 //= minimum
  QMapIterator<int, int> overMap(map);                   //= minimum
  overMap.hasNext();                                     //= minimum
  QMutableMapIterator<int, int> changesMap(map);         //= minimum
  changesMap.hasNext();                                  //= minimum
  QListIterator<int> overList(list);                     //= minimum
  overList.hasNext();                                    //= minimum
  QMutableListIterator<int> changesList(list);           //= minimum
  changesList.hasNext();                                 //= minimum
  QSetIterator<int> overSet(set);                        //= minimum
  overSet.hasNext();                                     //= minimum
}
