-- Deux rôles, à donner à deux comptes distincts.
-- L'application lit et écrit ses lignes ; elle ne peut ni créer, ni modifier, ni supprimer une table.
IF DATABASE_PRINCIPAL_ID(N'villes_application') IS NULL
    CREATE ROLE [villes_application];
GO
GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA::[dbo] TO [villes_application];
GO
-- Le journal ne se réécrit pas : l'application y ajoute, c'est tout.
DENY UPDATE, DELETE ON OBJECT::[dbo].[Journal] TO [villes_application];
GO
-- DbMigrator : le schéma, et les mêmes lignes pour l'import du référentiel.
IF DATABASE_PRINCIPAL_ID(N'villes_schema') IS NULL
    CREATE ROLE [villes_schema];
GO
GRANT SELECT, INSERT, UPDATE, DELETE, ALTER, REFERENCES ON SCHEMA::[dbo] TO [villes_schema];
GRANT CREATE TABLE TO [villes_schema];
GO
