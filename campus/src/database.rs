//! Connections to SQLite or PostgreSQL, behind one type.

use std::time::Duration;

use sea_orm::{
    ConnectOptions, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr,
    SqliteTransactionMode, TransactionOptions, TransactionTrait,
};

/// The transaction of one action; consumed by `commit`, rolled back when dropped.
pub type Transaction = DatabaseTransaction;

/// A PostgreSQL connection that rested longer is asked whether it still lives before it is used.
const TRUSTED_REST: Duration = Duration::from_secs(10);

/// The database of an installation.
///
/// SQLite has one writer, so writes have a pool of one connection of their own and begin IMMEDIATE: they wait in
/// our queue instead of failing in SQLite's. Reads have a pool beside it (write-ahead log). PostgreSQL uses one
/// pool for both.
#[derive(Clone, Debug)]
pub struct Database {
    read: DatabaseConnection,
    write: DatabaseConnection,
}

impl Database {
    /// Connects to `sqlite:PATH` (made when missing) or `postgres://…`.
    ///
    /// # Errors
    /// When the address is malformed or nobody answers there.
    pub async fn connect(address: &str) -> Result<Self, DbErr> {
        if address.starts_with("sqlite:") {
            let write = sea_orm::Database::connect(sqlite(address, 1)).await?;
            let read = sea_orm::Database::connect(sqlite(address, 4)).await?;
            Ok(Self { read, write })
        } else {
            let mut options = ConnectOptions::new(address);
            options
                .max_connections(16)
                .acquire_timeout(Duration::from_secs(10))
                .sqlx_logging(false)
                // Asking a connection whether it lives costs as much as a query: only after a rest.
                .test_before_acquire(false)
                .map_sqlx_postgres_pool_opts(|pool| {
                    pool.before_acquire(|connection, rest| {
                        Box::pin(async move {
                            use sea_orm::sqlx::Connection;
                            Ok(rest.idle_for < TRUSTED_REST || connection.ping().await.is_ok())
                        })
                    })
                });
            let both = sea_orm::Database::connect(options).await?;
            Ok(Self {
                read: both.clone(),
                write: both,
            })
        }
    }

    /// For reading outside a transaction.
    pub fn read(&self) -> &DatabaseConnection {
        &self.read
    }

    /// For single statements that write, and for migrations; actions use [`Database::begin`].
    pub fn write(&self) -> &DatabaseConnection {
        &self.write
    }

    /// Begins a transaction that may write.
    ///
    /// # Errors
    /// When no connection is free in time.
    pub async fn begin(&self) -> Result<Transaction, DbErr> {
        self.write
            .begin_with_options(TransactionOptions {
                sqlite_transaction_mode: (self.write.get_database_backend() == DbBackend::Sqlite)
                    .then_some(SqliteTransactionMode::Immediate),
                ..TransactionOptions::default()
            })
            .await
    }

    /// Closes all connections, so that a temporary database can be removed.
    ///
    /// # Errors
    /// When a connection can't be closed in order.
    pub async fn close(self) -> Result<(), DbErr> {
        self.read.close_by_ref().await?;
        self.write.close_by_ref().await
    }
}

/// Pragmas are set through the driver's options: set by SQL they would reach one pooled connection only.
/// `synchronous=FULL`: an answer that was acknowledged survives a power cut.
fn sqlite(address: &str, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(address);
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(10))
        .sqlx_logging(false)
        // The connection is in this process: there is nothing to lose.
        .test_before_acquire(false)
        .map_sqlx_sqlite_opts(|sqlite| {
            sqlite
                .create_if_missing(true)
                .foreign_keys(true)
                .busy_timeout(Duration::from_secs(5))
                .pragma("journal_mode", "WAL")
                .pragma("synchronous", "FULL")
                .pragma("cache_size", "-16000")
                .pragma("temp_store", "MEMORY")
        });
    options
}
