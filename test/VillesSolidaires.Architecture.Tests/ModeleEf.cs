using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using VillesSolidaires.Comptes;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires;

internal static class ModeleEf
{
    /// <summary>Modèle bâti pour ce fournisseur, sans ouvrir de connexion.</summary>
    public static IModel Creer(FournisseurBase fournisseur)
    {
        var options = new DbContextOptionsBuilder<VillesSolidairesDbContext>();
        options.UtiliserFournisseur(fournisseur, fournisseur == FournisseurBase.Sqlite ? "Data Source=:memory:" : "Server=.;Database=modele");
        using var contexte = new VillesSolidairesDbContext(options.Options, new UtilisateurCourant());
        return contexte.Model;
    }
}
