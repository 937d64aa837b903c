using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.EntityFrameworkCore.SqlServer;

/// <summary>Pour <c>dotnet ef</c> seulement : bâtit le modèle, n'ouvre aucune connexion.</summary>
public sealed class DesignTimeDbContextFactory : IDesignTimeDbContextFactory<VillesSolidairesDbContext>
{
    public VillesSolidairesDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<VillesSolidairesDbContext>();
        options.UtiliserFournisseur(FournisseurBase.SqlServer, "Server=localhost;Database=VillesSolidaires;Trusted_Connection=True;TrustServerCertificate=True");
        return new VillesSolidairesDbContext(options.Options, new UtilisateurCourant());
    }
}
