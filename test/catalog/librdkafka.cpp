// REQUIRES: rdkafka-headers
// RUN: %row_check librdkafka %s -- -std=c++17
#include <librdkafka/rdkafka.h>
#include <librdkafka/rdkafkacpp.h>

void message(rd_kafka_message_t *, void *);

void c(rd_kafka_t *client, rd_kafka_topic_t *topic, rd_kafka_message_t **messages) {
  rd_kafka_produce(topic, 0, 0, nullptr, 0, nullptr, 0, nullptr);        //= neutral
  rd_kafka_producev(client, RD_KAFKA_V_TOPIC("a"), RD_KAFKA_V_END);      //= neutral
  rd_kafka_flush(client, 1);                                             //= join
  rd_kafka_consumer_poll(client, 1);                                     //= source events
  rd_kafka_consume(topic, 0, 1);                                         //= source events
  rd_kafka_consume_callback(topic, 0, 1, message, nullptr);              //= repeat events
  rd_kafka_consume_batch(topic, 0, 1, messages, 8);                      //= source events
  rd_kafka_new(RD_KAFKA_PRODUCER, nullptr, nullptr, 0);                  //= open connection
  rd_kafka_poll(client, 0);
}

void cpp(RdKafka::Producer *producer, RdKafka::KafkaConsumer *consumer, RdKafka::Conf *conf,
         RdKafka::Topic *topic, std::string &error) {
  producer->produce(topic, 0, 0, nullptr, 0, nullptr, nullptr);          //= neutral
  producer->flush(1);                                                    //= join
  producer->poll(0);
  RdKafka::Producer::create(conf, error);                                //= open connection
  consumer->consume(1);                                                  //= source events
}
