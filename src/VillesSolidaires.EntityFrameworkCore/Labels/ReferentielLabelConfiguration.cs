using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Labels;

internal sealed class ReferentielLabelConfiguration : IEntityTypeConfiguration<ReferentielLabel>
{
    public void Configure(EntityTypeBuilder<ReferentielLabel> builder)
    {
        builder.ToTable("LabelReferentiels");
        builder.Property(r => r.Numero).HasMaxLength(LabelConsts.NumeroReferentielMax);
        builder.Property(r => r.Intitule).HasMaxLength(LabelConsts.IntituleMax);
        builder.Property(r => r.Presentation).HasMaxLength(LabelConsts.PresentationMax);
        // Lu d'un bloc, jamais interrogé : une colonne suffit. Le contenu est immuable, deux textes égaux disent la même chose.
        builder.Property(r => r.Contenu).HasConversion(
            c => FormatReferentiel.Ecrire(c), json => FormatReferentiel.Lire(json),
            new ValueComparer<ContenuReferentiel>(
                (a, b) => ReferenceEquals(a, b) || (a != null && b != null && FormatReferentiel.Ecrire(a) == FormatReferentiel.Ecrire(b)),
                c => StringComparer.Ordinal.GetHashCode(FormatReferentiel.Ecrire(c)),
                c => c));
        builder.HasIndex(r => r.Numero).IsUnique();
    }
}

public sealed class ReferentielLabelRepository(VillesSolidairesDbContext contexte) : EfRepository<ReferentielLabel>(contexte), IReferentielLabelRepository
{
    public async Task<IReadOnlyList<NumeroReferentiel>> NumerosAsync(CancellationToken ct) =>
        await Requete.Select(r => new NumeroReferentiel(r.Numero, r.Statut)).ToListAsync(ct);
}
